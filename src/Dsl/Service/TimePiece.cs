namespace PolicyLint.Dsl.Service;

/// <summary>A stretch of starts from which something is due at one instant, or equally long after each.</summary>
/// <param name="From">UTC ticks of its first start; it lasts until the next piece.</param>
/// <param name="Value">UTC ticks of the instant that belongs to that start.</param>
/// <param name="Moves">Whether the instant moves along with the start; otherwise it is the same for all.</param>
internal readonly record struct TimePiece(long From, long Value, bool Moves)
{
    /// <summary>Whether a step that is reached then is skipped.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>Whether silence has settled the case by then.</summary>
    public bool IsSettled { get; init; }

    /// <summary>The instant that belongs to a start of the piece.</summary>
    public long At(long start) => Moves ? Value + (start - From) : Value;
}
