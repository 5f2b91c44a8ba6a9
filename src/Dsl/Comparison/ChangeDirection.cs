namespace PolicyLint.Dsl.Comparison;

/// <summary>Which way something changed, as those whom it concerns see it.</summary>
public enum ChangeDirection
{
    /// <summary>It is another, and nobody can say in general for whom that is better.</summary>
    Different,

    /// <summary>Less is allowed: of customers denied or referred more, of staff trusted with less.</summary>
    Stricter,

    /// <summary>More is allowed.</summary>
    Looser,

    /// <summary>Less is promised.</summary>
    Weaker,

    /// <summary>More is promised.</summary>
    Stronger,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}
