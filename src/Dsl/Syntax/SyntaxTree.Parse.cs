using System.Collections.Immutable;
using System.Text;
using Pidgin;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Syntax.Grammar;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax;

/// <content>From text to tree.</content>
public sealed partial class SyntaxTree
{
    /// <summary>Reads a policy file. Never fails: what is wrong with the text is in <see cref="Findings"/>.</summary>
    /// <param name="text">The file.</param>
    public static SyntaxTree Parse(PolicyText text)
    {
        var findings = new List<Finding>();
        Token[] tokens;
        if (WhyUnread(text.Content) is { } why)
        {
            findings.Add(new Finding(EncodingRule.Descriptor, text.Path, default, why));
            tokens = [new Token(TokenKind.End, Keyword.None, TokenFlags.Bad, text.Content.Length, 0)];
        }
        else
        {
            int damage = Damage.Find(text.Content);
            if (damage >= 0 || text.IsDamaged)
            {
                const string Message = "The file is not UTF-8 from here on. Save it as UTF-8.";
                findings.Add(new Finding(EncodingRule.Descriptor, text.Path, new TextSpan(Math.Max(damage, 0), damage < 0 ? 0 : 1), Message));
            }

            tokens = Lexer.Read(text, findings);
        }

        return new SyntaxTree(text, tokens, findings.ToImmutableArray());
    }

    /// <summary>The same file as if nothing stood behind its header; cheap where nobody has asked for the nodes yet, else this tree itself.</summary>
    internal SyntaxTree WithHeaderAlone()
    {
        if (Volatile.Read(ref _reading) is not null)
        {
            return this;
        }

        var context = new ParseContext(Text, _lexed, []);
        PolicySyntax policy = FileParser.Header.ParseOrThrow(_lexed, context);
        var root = new PolicyFileSyntax(policy, ImmutableArray<DeclarationSyntax>.Empty, SyntaxToken.At(_lexed.Length - 1));
        return new SyntaxTree(Text, Freeze(context.Tokens), root, _lexical);
    }

    /// <summary>The same file with nodes of its own, which go when it goes; this tree itself where it has made them.</summary>
    internal SyntaxTree WithOwnNodes() => Volatile.Read(ref _reading) is null ? new SyntaxTree(Text, _lexed, _lexical) : this;

    private Reading Read()
    {
        if (Volatile.Read(ref _reading) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            return _reading ??= ReadAll();
        }
    }

    private Reading ReadAll()
    {
        var findings = new List<Finding>(_lexical);
        var context = new ParseContext(Text, _lexed, findings);
        PolicyFileSyntax root = FileParser.Instance.ParseOrThrow(_lexed, context);
        if (findings.Count > _lexical.Length || _lexical.Length > 1)
        {
            Sort(findings);
        }

        return new Reading(Freeze(context.Tokens), root, findings.ToImmutableArray());
    }

    // In UTF-16 every second character would be an error of its own. Whatever a policy starts with is ASCII: one byte of it is 0 then, the
    // first or second, or behind a mark of two bytes the third or fourth.
    private static string? WhyUnread(string content) =>
        IsTooLong(content) ? "The file is larger than 16 MiB, and is not read. Split the policy, and join its parts with 'use'."
        : IsUtf16(content) ? "The file is UTF-16, and is not read. Save it as UTF-8."
        : null;

    /// <summary>Whether every other byte is zero where a policy begins, as in the English words that it begins with. A zero alone is a stray character.</summary>
    private static bool IsUtf16(string content)
    {
        const int Beginning = 16;
        string start = content.Substring(0, Math.Min(content.Length, Beginning));
        return start.Count(c => c == '\0') * 3 > start.Length;
    }

    private static bool IsTooLong(string content) =>
        content.Length > PolicyText.MaxLength
        || (content.Length > PolicyText.MaxLength / 3 && Encoding.UTF8.GetByteCount(content) > PolicyText.MaxLength);

    // A stable sort: at one place, the lexer's finding comes before the grammar's.
    private static void Sort(List<Finding> findings)
    {
        var keys = new long[findings.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)findings[i].Span.Start << 32) | (uint)i;
        }

        Finding[] items = findings.ToArray();
        Array.Sort(keys, items);
        findings.Clear();
        findings.AddRange(items);
    }

    private static ImmutableArray<Token> Freeze(Token[] tokens)
    {
#if NET
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(tokens);
#else
        return System.Runtime.CompilerServices.Unsafe.As<Token[], ImmutableArray<Token>>(ref tokens);
#endif
    }

    /// <summary>What the grammar made of the tokens.</summary>
    private sealed record Reading(ImmutableArray<Token> Tokens, PolicyFileSyntax Root, ImmutableArray<Finding> Findings);
}
