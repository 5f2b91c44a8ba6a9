using System.Text;

namespace PolicyLint.TestKit.Policies;

/// <summary>Policies that speak of each other, and the settings that hold for them.</summary>
/// <param name="Name">A name of its own that can be a folder's.</param>
/// <param name="Files">The files.</param>
/// <param name="Settings">Lines of a <c>[*.svcpolicy]</c> section.</param>
public sealed record CorpusProject(string Name, IReadOnlyList<CorpusFile> Files, IReadOnlyList<string> Settings)
{
    /// <summary>A project of one text.</summary>
    public static CorpusProject Of(string name, string text) => new(name, [new CorpusFile("policy.svcpolicy", Encoding.UTF8.GetBytes(text))], []);

    /// <summary>Its <c>.editorconfig</c>; no other above it holds.</summary>
    public string EditorConfig => "root = true\n[*.svcpolicy]\n" + string.Concat(Settings.Select(setting => setting + "\n"));

    /// <summary>Writes it into a folder of its name, with a project file so that every host binds these files and no others together.</summary>
    public void WriteTo(string root)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, Name)).FullName;
        File.WriteAllText(Path.Combine(folder, "Corpus.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), EditorConfig);
        foreach (CorpusFile file in Files)
        {
            string path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
        }
    }
}
