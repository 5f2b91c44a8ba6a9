namespace PolicyLint.Dsl.Symbols;

/// <summary>What a rule means for one request: its conditions speak of that request's fields.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Request">The request.</param>
/// <param name="Root">The rule's own clause, with its exceptions below it.</param>
public sealed record RuleBody(RuleSymbol Rule, RequestSymbol Request, ClauseSymbol Root);
