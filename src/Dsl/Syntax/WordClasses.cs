namespace PolicyLint.Dsl.Syntax;

/// <summary>What part 3 of the grammar says about a word.</summary>
[Flags]
internal enum WordClasses : byte
{
    None = 0,

    /// <summary>Never a name, but in backquotes.</summary>
    Reserved = 1,

    /// <summary>Starts a declaration.</summary>
    Declaration = 2,

    /// <summary>Starts a clause of some declaration.</summary>
    Clause = 4,

    /// <summary>Starts a type.</summary>
    Type = 8,

    /// <summary>A unit of time.</summary>
    Unit = 16,

    /// <summary>A day of the week.</summary>
    Day = 32,

    /// <summary>What the name of a declaration may not be.</summary>
    NoName = Reserved | Declaration | Clause | Type,
}
