using System.Globalization;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>
/// Words within a clause. Which of them are legal, the grammar says; here is which of those are sensible: by the types of what stands
/// before them, in the number that people say them in, with the words that always follow, and in the order in which one looks for them.
/// </summary>
internal static class OnwardWords
{
    private static readonly string[] Units = ["second", "minute", "hour", "day", "week", "month", "year"];

    private static readonly string[] Order =
    [
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
        "is", "between", "in", "and", "or",
        "yes", "no", "not", "any", "known", "unknown",
        "money", "duration", "date", "count", "number", "percent", "text", "time", "segment", "one",
        .. Units.SelectMany(u => new[] { u, u + "s" }), "working",
    ];

    /// <summary>Whether a word that the grammar takes can also mean something.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tree">The tree with it.</param>
    /// <param name="expectation">The place.</param>
    /// <param name="value">What the place asks for.</param>
    public static bool Fits(string word, SyntaxTree tree, Expectation expectation, ValueSlot value)
    {
        if (expectation.NodesAround(tree)[^1] is TypeSyntax)
        {
            return true;
        }

        TypeKind? wanted = value.Wanted?.Kind;
        return word switch
        {
            "yes" or "no" => !value.IsVerdict && wanted is null or TypeKind.YesNo,
            "known" or "unknown" => !value.IsVerdict && (wanted is null || value.MayBeUnknown),
            "and" or "or" or "then" when value.Operand is { } alone => alone.Kind == TypeKind.YesNo,
            "between" when value.Operand is { } alone => IsOrdered(alone.Kind),
            "as" when value.Operand is { } alone => IsOrdered(alone.Kind) && alone.Kind is not (TypeKind.Date or TypeKind.Time or TypeKind.DateTime),
            "in" when value.Operand is { } alone => alone.Kind != TypeKind.YesNo,
            "on" when value.Operand is not null => value.IsFigure,
            _ when IsUnit(word) => IsInNumber(word, value.Number) && (value.Number is null || wanted is null or TypeKind.Duration or TypeKind.WorkingDays or TypeKind.Months),
            _ => true,
        };
    }

    /// <summary>A word with those that always follow it; <c>date</c> and <c>is</c> also go on by themselves.</summary>
    /// <param name="word">The word.</param>
    /// <param name="around">The innermost part of the grammar that it is in.</param>
    /// <param name="value">What the place asks for.</param>
    public static IEnumerable<string> Written(string word, SyntaxNode around, ValueSlot value) => (word, around) switch
    {
        ("yes", TypeSyntax) => ["yes/no"],
        ("one", TypeSyntax) => ["one of"],
        ("date", TypeSyntax) => ["date", "date and time"],
        ("is", ExpressionSyntax) => ["is", "is not"],
        ("as", AsPercentExpressionSyntax) => ["as percent of"],
        ("up", LimitSyntax) => ["up to"],
        ("refer", VerdictEffectSyntax) => ["refer to"],
        ("on", OnSilenceSyntax) => ["on silence"],
        ("working", WorkingDaysSyntax) => [value.Number is null or "1" ? "working day" : "working days"],
        _ => [word],
    };

    /// <summary>Its place in the list: before clauses where the line goes on, behind them on a line of its own.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tree">The tree with it.</param>
    /// <param name="expectation">The place.</param>
    /// <param name="value">What the place asks for: a number asks for its unit first.</param>
    public static string RankOf(string word, SyntaxTree tree, Expectation expectation, ValueSlot value)
    {
        int at = expectation.PlaceIn(tree).Index;
        bool startsLine = at > 0 && tree.Text.Content.AsSpan(tree.Tokens[at - 1].End, tree.Tokens[at].Start - tree.Tokens[at - 1].End).IndexOfAny('\n', '\r') >= 0;
        int order = Array.IndexOf(Order, word);
        string rank = value.Number is not null && IsUnit(word) ? ItemRank.Name : startsLine ? ItemRank.LineBefore : ItemRank.Onward;
        return rank + (order < 0 ? Order.Length : order).ToString("D2", CultureInfo.InvariantCulture);
    }

    private static bool IsUnit(string word) => word == "working" || Units.Contains(word.TrimEnd('s'));

    private static bool IsOrdered(TypeKind kind) => kind is not (TypeKind.Error or TypeKind.YesNo or TypeKind.Text or TypeKind.Choice or TypeKind.Segment);

    /// <summary>One day and two days; 'every week' and 'per hour' are said of one.</summary>
    private static bool IsInNumber(string word, string? number) => word == "working" || word.EndsWith('s') == number is not (null or "1");
}
