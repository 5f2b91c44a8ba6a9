namespace PolicyLint.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is wrong.</summary>
    public const int Clean = 0;

    /// <summary>There are findings, differences or failed examples.</summary>
    public const int Findings = 1;

    /// <summary>What was asked for can't be done: a wrong option, a file that is not there.</summary>
    public const int Usage = 2;

    /// <summary>The tool itself failed.</summary>
    public const int InternalError = 3;

    /// <summary>It was stopped (Ctrl+C), as shells count it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}
