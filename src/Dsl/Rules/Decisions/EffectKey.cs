using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>Whether clauses do the same, whatever they tell the customer.</summary>
internal static class EffectKey
{
    /// <summary>Whether two clauses, with all exceptions below them, do the same.</summary>
    public static bool Same(ClauseSymbol a, ClauseSymbol b) => a.Exceptions.IsEmpty && b.Exceptions.IsEmpty && Of(a) == Of(b);

    /// <summary>A text that is the same for clauses with the same effects.</summary>
    public static string Of(ClauseSymbol clause) => string.Join(";", clause.Effects
        .Select(e => e switch
        {
            VerdictEffect { Verdict: Verdict.Allow } => string.Empty,
            VerdictEffect verdict => verdict.Verdict + " " + verdict.Role?.Name,
            OutputEffect output => output.Output.Name + " = " + ExpressionKey.Of(output.Value),
            _ => string.Empty,
        })
        .Where(k => k.Length > 0)
        .OrderBy(k => k, StringComparer.Ordinal));
}
