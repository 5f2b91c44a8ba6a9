using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Reads one token, and never fails: one that is not there is reported, and taken as written with width nothing.</summary>
internal abstract class TokenParser : Parser<Token, SyntaxToken>
{
    /// <summary>What is wanted, as a message says it.</summary>
    public abstract string Description { get; }

    /// <summary>Whether one certain word or sign is wanted, and no token of a kind.</summary>
    public virtual bool IsFixed => false;

    /// <summary>The words that are wanted, for a misspelt one.</summary>
    public virtual IReadOnlyList<Keyword> Keywords => [];

    /// <summary>What a repair would insert; null where nobody can say.</summary>
    public virtual string? Insertion => null;

    /// <summary>Whether the token at a place is the one.</summary>
    public abstract bool Matches(ParseContext context, int index);

    /// <summary>Whether the token at a place is the one, and the one before it therefore too many.</summary>
    public virtual bool MatchesBehind(ParseContext context, int index) => Matches(context, index);

    /// <summary>What is to be said about a token that matches.</summary>
    public virtual void Accept(ParseContext context, int index)
    {
    }

    public sealed override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out SyntaxToken result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (Matches(context, index))
        {
            Accept(context, index);
            state.Advance();
            result = SyntaxToken.At(index);
        }
        else
        {
            result = context.Recover(ref state, this);
        }

        return true;
    }
}
