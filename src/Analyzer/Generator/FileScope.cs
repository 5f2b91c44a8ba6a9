namespace PolicyLint.Analyzer.Generator;

/// <summary>A file with everything that its C# depends on.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Files">The texts of the files that it needs, itself among them, ordered by path.</param>
/// <param name="Places">Where the C# of each goes.</param>
internal sealed record FileScope(string Path, EquatableArray<PolicyFile> Files, EquatableArray<FilePlace> Places);
