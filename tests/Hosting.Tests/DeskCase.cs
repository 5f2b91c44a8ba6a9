namespace PolicyLint.Hosting.Tests;

/// <summary>A case of an app.</summary>
internal sealed class DeskCase
{
    public required string Key { get; init; }
}
