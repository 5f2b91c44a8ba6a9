using PolicyLint.Dsl.Emit;

namespace PolicyLint.Analyzer.Generator;

/// <summary>Where the C# of a file goes.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Place">Its place; null where no C# is made of it.</param>
internal sealed record FilePlace(string Path, PolicyPlace? Place);
