namespace PolicyLint.Dsl.Service;

/// <summary>A stretch of time in which what lies ahead of a newcomer grows in a straight line.</summary>
/// <param name="From">Its first minute.</param>
/// <param name="To">Its last.</param>
/// <param name="Ahead">What must have been possible, since the first week began, before work is done that comes in at its first minute.</param>
/// <param name="Slope">By how much that grows a minute.</param>
internal readonly record struct BacklogStretch(Fraction From, Fraction To, Fraction Ahead, Fraction Slope)
{
    /// <summary>What lies ahead of who comes in at a moment of the stretch.</summary>
    public Fraction At(Fraction time) => Ahead + (Slope * (time - From));
}
