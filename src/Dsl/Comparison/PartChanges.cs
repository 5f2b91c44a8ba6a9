using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Compares a declaration that both versions have, part by part, for one audience.</summary>
internal sealed class PartChanges
{
    private readonly ChangeList _changes;
    private readonly ChangeAudience _audience;
    private readonly Symbol _before;
    private readonly Symbol _after;

    public PartChanges(ChangeList changes, ChangeAudience audience, Symbol before, Symbol after)
    {
        _changes = changes;
        _audience = audience;
        _before = before;
        _after = after;
    }

    /// <summary>A part that is given in words.</summary>
    public void Add(string what, string? old, string? now, Func<SyntaxNode, bool>? clause = null, string? naming = null) => Report(what, old, now, null, clause, naming);

    /// <summary>A text that people read.</summary>
    public void AddText(string what, string? old, string? now, Func<SyntaxNode, bool>? clause = null) =>
        Report(what, old is null ? null : PartWords.Text(old), now is null ? null : PartWords.Text(now), null, clause, null);

    /// <summary>A part that one says in words. <paramref name="strength"/> tells which promises more, as <see cref="Strength"/> does;
    /// <paramref name="clause"/> and <paramref name="naming"/> tell which node says it.</summary>
    public void Add<T>(string what, T? old, T? now, Func<T, string> words, Func<T, T, int?>? strength = null, Func<SyntaxNode, bool>? clause = null, string? naming = null)
        where T : class => Report(what, old is null ? null : words(old), now is null ? null : words(now), old is null || now is null ? null : strength?.Invoke(old, now), clause, naming);

    /// <summary>The same of a value.</summary>
    public void Add<T>(string what, T? old, T? now, Func<T, string> words, Func<T, T, int?>? strength = null, Func<SyntaxNode, bool>? clause = null, string? naming = null)
        where T : struct => Report(what, old is { } a ? words(a) : null, now is { } b ? words(b) : null, old is { } c && now is { } d ? strength?.Invoke(c, d) : null, clause, naming);

    private void Report(string what, string? old, string? now, int? strength, Func<SyntaxNode, bool>? clause, string? naming)
    {
        ChangeDirection? direction = strength switch
        {
            > 0 => More,
            < 0 => Less,
            _ => null,
        };
        _changes.AddPart(_audience, (_before, _after), what, old, now, direction, clause, naming);
    }

    private ChangeDirection More => _audience == ChangeAudience.Staff ? ChangeDirection.Looser : ChangeDirection.Stronger;

    private ChangeDirection Less => _audience == ChangeAudience.Staff ? ChangeDirection.Stricter : ChangeDirection.Weaker;
}
