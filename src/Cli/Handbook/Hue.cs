namespace PolicyLint.Cli.Handbook;

/// <summary>A colour by what it is for, on light and on dark pages.</summary>
/// <param name="Name">Its name in the style sheet.</param>
/// <param name="Light">On light pages and paper, as <c>#rrggbb</c>.</param>
/// <param name="Dark">On dark pages.</param>
internal sealed record Hue(string Name, string Light, string Dark);
