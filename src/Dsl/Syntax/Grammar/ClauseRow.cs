using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A row of a <see cref="ClauseTable"/>.</summary>
/// <param name="Word">The clause's first word.</param>
/// <param name="Parser">What it starts.</param>
/// <param name="Repeats">Whether the clause may stand several times in its block.</param>
internal sealed record ClauseRow(Keyword Word, Parser<Token, ClauseSyntax> Parser, bool Repeats);
