namespace PolicyLint.TestKit.Sentences;

/// <summary>How likely each way is where an even chance would give dull or endless sentences. What is not listed is even.</summary>
internal static class SentenceWeights
{
    private static readonly Dictionary<(string Production, string Start), double> Alternatives = new()
    {
        [("Declaration", "Rule")] = 2,
        [("Declaration", "Request")] = 2,
        [("Declaration", "Table")] = 1.5,
        [("RequestClause", "LABEL")] = 5,
        [("RequestClause", "\"decides\"")] = 3,
        [("RuleClause", "Exception")] = 2,
        [("TableClause", "\"when\"")] = 5,
        [("ExamplesClause", "\"case\"")] = 5,
        [("StandardClause", "\"target\"")] = 2,
        [("EscalationClause", "\"step\"")] = 3,
        [("Type", "Ref")] = 2,
        [("Value", "[")] = 3,
        [("Value", "WORD")] = 3,
        [("Primary", "Operand")] = 7,
        [("Operand", "Path")] = 6,
    };

    /// <summary>The weight of an alternative of a choice in that production, before recursion is damped.</summary>
    public static double Of(string production, EbnfAlternative alternative)
    {
        var text = alternative.Body.ToString()!;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return Alternatives.GetValueOrDefault((production, space < 0 ? text : text[..space]), text == "Suppress" ? 0.3 : 1);
    }

    /// <summary>The chance that an option of that production is there.</summary>
    public static double OfOption(string production) => production switch
    {
        "Ratio" => 0.1,
        "Primary" or "Quantity" => 0.25,
        _ => 0.5,
    };

    /// <summary>The chance that a repetition of that production goes on.</summary>
    public static double OfRepetition(string production) => production switch
    {
        "Expr" or "Conjunction" or "Negation" or "Sum" or "Product" or "Unary" => 0.12,
        "Ref" or "Path" or "Value" => 0.2,
        "Words" => 0.6,
        _ => 0.35,
    };
}
