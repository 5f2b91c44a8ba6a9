using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The clauses of a policy.</summary>
internal static class PolicyClauses
{
    public static readonly ClauseTable Table = new("a policy",
    [
        Once(Keyword.Version, Clause((keyword, number) => new VersionClauseSyntax(keyword, number), Word(Keyword.Version), ANumber)),
        InForce,
        Once(Keyword.Currency, Clause(
            (keyword, currency) => new CurrencyClauseSyntax(keyword, currency), Word(Currency), Amounts.ACurrency)),
        Once(Keyword.Namespace, Clause((keyword, name) => new NamespaceClauseSyntax(keyword, name), Word(Namespace), Ref)),
        Once(Keyword.Owner, Clause((keyword, text) => new OwnerTextClauseSyntax(keyword, text), Word(Owner), AText)),
        ReviewBy,
        Once(Keyword.Default, Clause(
            (keyword, word, calendar) => new DefaultCalendarClauseSyntax(keyword, word, calendar),
            Word(Default), Word(Calendar), Ref)),
        Many(Keyword.Use, Clause((keyword, policy) => new UseClauseSyntax(keyword, policy), Word(Use), Ref)),
        Suppression,
    ]);
}
