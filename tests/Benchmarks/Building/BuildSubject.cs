namespace PolicyLint.Benchmarks.Building;

/// <summary>A generator that a build is measured with, and what it works on.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Work">What it works on, after a number: "policies".</param>
/// <param name="Assembly">The assembly of the generator and its analyzers; empty: none, which is what the others are compared to.</param>
/// <param name="Namespace">What the names of its types begin with.</param>
/// <param name="Package">The lines of the project that bring it.</param>
/// <param name="Files">Writes a number of files of its work into a folder.</param>
/// <param name="Edited">The file that changes, from a folder.</param>
/// <param name="Edit">Changes the text of that file, so that what is generated changes; no number gives the text of another.</param>
internal sealed record BuildSubject(string Name, string Work, string Assembly, string Namespace, string Package, Action<string, int> Files, string Edited, Func<string, int, string> Edit)
{
    /// <summary>The package of this repository, a generator of the platform, and one from elsewhere; the app without any comes first.</summary>
    public static IReadOnlyList<BuildSubject> All { get; } =
    [
        new("the app alone", string.Empty, string.Empty, string.Empty, string.Empty, (_, _) => { }, "Classes0000.cs", (text, edit) => text + $"// {edit}\n"),
        new(
            "PolicyLint", "policies", "PolicyLint.Analyzer", "PolicyLint.", $"""<PackageReference Include="PolicyLint" Version="{BuildApp.Version}" />""",
            Peers.PeerFiles.Policies, "r00000.svcpolicy", (text, edit) => text.Replace("151 GBP", $"{200 + (edit % 700)} GBP", StringComparison.Ordinal)),
        new(
            "System.Text.Json", "types of a context", "System.Text.Json.SourceGeneration", "System.Text.Json.SourceGeneration.", string.Empty,
            BuildFiles.Serialized, "Message0000.cs", (text, edit) => text.Replace("string Note", $"string Note{edit}", StringComparison.Ordinal)),
        new(
            "Mapperly 4.3", "mappers", "Riok.Mapperly", "Riok.Mapperly.", """<PackageReference Include="Riok.Mapperly" Version="4.3.1" />""",
            BuildFiles.Mapped, "Mapper0000.cs", (text, edit) => text.Replace("string Note", $"string Note{edit}", StringComparison.Ordinal)),
    ];
}
