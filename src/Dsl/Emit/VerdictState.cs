namespace PolicyLint.Dsl.Emit;

/// <summary>What is known of the verdict at a place of the generated code: it saves the tests whose answer is known.</summary>
/// <param name="Least">The mildest verdict that is possible here.</param>
/// <param name="Most">The strictest.</param>
/// <param name="MayBeOpen">Whether nothing may have applied so far.</param>
/// <param name="MayBeDecided">Whether something may have.</param>
internal readonly record struct VerdictState(Verdict Least, Verdict Most, bool MayBeOpen, bool MayBeDecided)
{
    internal static VerdictState Start { get; } = new(Verdict.Allow, Verdict.Allow, MayBeOpen: true, MayBeDecided: false);

    /// <summary>After a clause that leaves a verdict.</summary>
    internal VerdictState After(Verdict verdict) => new(
        Least > verdict ? Least : verdict,
        Most > verdict ? Most : verdict,
        MayBeOpen: false,
        MayBeDecided: true);

    /// <summary>Where two ways meet.</summary>
    internal VerdictState Or(VerdictState other) => new(
        Least < other.Least ? Least : other.Least,
        Most > other.Most ? Most : other.Most,
        MayBeOpen || other.MayBeOpen,
        MayBeDecided || other.MayBeDecided);
}
