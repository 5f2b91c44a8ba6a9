namespace PolicyLint.Dsl.Decisions;

/// <summary>A question about all cases costs more than its budget. Whoever asked leaves that one question undecided and says so (SVP2015).</summary>
public sealed class UndecidedException : Exception
{
    /// <summary>The question was given up, for this reason.</summary>
    public UndecidedException(string message)
        : base(message)
    {
    }
}
