namespace PolicyLint.TestKit.Programs;

/// <summary>
/// The <c>policylint</c> that tests start as a process: the one built beside them, or the program that <c>POLICYLINT_TOOL</c> names, such
/// as one that was compiled ahead for this platform.
/// </summary>
public static class BuiltTool
{
    /// <summary>The program to start, and what comes before the tool's own arguments.</summary>
    public static IReadOnlyList<string> Command { get; } = Environment.GetEnvironmentVariable("POLICYLINT_TOOL") is { Length: > 0 } program
        ? [program]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "policylint.dll")];
}
