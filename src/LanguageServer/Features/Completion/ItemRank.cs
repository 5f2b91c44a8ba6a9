namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>Where items stand in the list: the first character of what they are sorted by.</summary>
internal static class ItemRank
{
    /// <summary>A value that the place is made for.</summary>
    public const string Value = "0";

    /// <summary>A name of the kind that the place asks for.</summary>
    public const string Name = "1";

    /// <summary>A word that goes on with the line.</summary>
    public const string Onward = "2";

    /// <summary>A clause of what the cursor is in.</summary>
    public const string Clause = "3";

    /// <summary>A declaration, which ends what the cursor is in.</summary>
    public const string Declaration = "4";

    /// <summary>A word that goes on with the line before.</summary>
    public const string LineBefore = "5";

    /// <summary>What a value may be made of.</summary>
    public const string Function = "6";

    /// <summary>What few files have.</summary>
    public const string Rare = "7";
}
