namespace PolicyLint.Dsl.Emit;

/// <summary>A file of generated C#.</summary>
/// <param name="HintName">Its name, unlike that of every other file of the project, whatever the case.</param>
/// <param name="Source">Its text; lines end in LF.</param>
public sealed record EmittedFile(string HintName, string Source);
