using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>
/// Something that a policy declares and that can be spoken of. Symbols refer to each other, so the binder makes them first and
/// fills them afterwards; once bound they never change.
/// </summary>
public abstract class Symbol
{
    private readonly PolicySymbol? _policy;

    private protected Symbol(SymbolSource source)
    {
        Name = source.Name;
        Title = source.Title;
        Documentation = source.Documentation;
        Tree = source.Tree;
        Syntax = source.Syntax;
        NameSpan = source.NameSpan;
        _policy = source.Policy;
    }

    /// <summary>Its name, without backquotes, in NFC.</summary>
    public string Name { get; }

    /// <summary>The text shown to people, if it has one.</summary>
    public string? Title { get; }

    /// <summary>The <c>///</c> lines before it, if it has any.</summary>
    public string? Documentation { get; }

    /// <summary>The policy that declares it; a policy's own is itself.</summary>
    public PolicySymbol Policy => _policy ?? (PolicySymbol)this;

    /// <summary>The file.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>What declares it.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>Where its name stands.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>Whether an error stands in it or in what it needs: then no C# is made of it.</summary>
    public bool HasErrors { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
