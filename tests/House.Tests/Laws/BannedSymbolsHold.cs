using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace PolicyLint.House.Tests.Laws;

/// <summary>The engine and its build host touch no file, clock, console or culture: BannedSymbols.txt is applied to them, each line of it means something and says why, and nobody switches it off.</summary>
public static partial class BannedSymbolsHold
{
    private static readonly string[] Applied = ["src/Dsl/PolicyLint.Dsl.csproj", "src/Analyzer/PolicyLint.Analyzer.csproj"];

    /// <summary>A project that ought to apply the list does; a source or project file doesn't silence it.</summary>
    public static IEnumerable<Violation> Check(RepositoryFile file)
    {
        if (Applied.Contains(file.Path))
        {
            var includes = XDocument.Parse(file.Text).Descendants().Select(e => (e.Name.LocalName, Include: e.Attribute("Include")?.Value)).ToList();
            if (!includes.Contains(("PackageReference", "Microsoft.CodeAnalysis.BannedApiAnalyzers")) || !includes.Contains(("AdditionalFiles", "../../BannedSymbols.txt")))
            {
                yield return new Violation(file.Path, 1, "reference Microsoft.CodeAnalysis.BannedApiAnalyzers and list ../../BannedSymbols.txt as AdditionalFiles");
            }
        }

        if (Applied.Any(project => file.IsUnder(project[..project.LastIndexOf('/')])) || file.Name is ".editorconfig" or "Directory.Build.props" or "Directory.Build.targets")
        {
            foreach (var (text, number) in file.Text.Split('\n').Select((text, i) => (text, i + 1)).Where(l => Silenced().IsMatch(l.text)))
            {
                yield return new Violation(file.Path, number, "RS0030 stays on here: let the host do it and pass the result in");
            }
        }
    }

    /// <summary>Each line names a symbol that exists (a misspelt one bans nothing) and gives a reason.</summary>
    public static IEnumerable<Violation> CheckList(RepositoryFile list, IReadOnlyList<Compilation> targets)
    {
        foreach (var (text, number) in list.Text.Split('\n').Select((text, i) => (text.Trim(), i + 1)).Where(l => l.Item1.Length > 0 && !l.Item1.StartsWith("//", StringComparison.Ordinal)))
        {
            var parts = text.Split(';', 2);
            if (parts.Length < 2 || parts[1].Trim().Length == 0)
            {
                yield return new Violation(list.Path, number, "say why after a ';': the compiler shows it to whoever runs into it");
            }

            if (targets.All(t => DocumentationCommentId.GetSymbolsForDeclarationId(parts[0], t).IsEmpty))
            {
                yield return new Violation(list.Path, number, $"{parts[0]} names nothing: mend the documentation id");
            }
        }
    }

    [GeneratedRegex(@"#pragma\s+warning\s+disable\s*($|//|.*\bRS0030\b)|<NoWarn>.*RS0030|dotnet_diagnostic\.RS0030\.severity|SuppressMessage\(.*RS0030")]
    private static partial Regex Silenced();
}
