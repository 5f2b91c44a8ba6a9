using PolicyLint.Dsl.Symbols;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>The numbers of <c>CompletionItemKind</c> in LSP 3.17.</summary>
internal static class CompletionKinds
{
    /// <summary>A function.</summary>
    public const int Function = 3;

    /// <summary>A field.</summary>
    public const int Field = 5;

    /// <summary>A value.</summary>
    public const int Value = 12;

    /// <summary>A unit.</summary>
    public const int Unit = 11;

    /// <summary>A word of the language.</summary>
    public const int Keyword = 14;

    /// <summary>A text with places to fill in.</summary>
    public const int Snippet = 15;

    /// <summary>What a symbol is.</summary>
    public static int Of(Symbol symbol) => symbol switch
    {
        PolicySymbol => 9,                       // module
        RequestSymbol => 22,                     // struct
        FieldSymbol => Field,
        ChoiceSymbol => 13,                      // enum
        ChoiceValueSymbol or SegmentSymbol => 20, // enum member
        RuleSymbol or ClauseSymbol or TableSymbol => Function,
        RoleSymbol => 7,                         // class
        FigureSymbol => 21,                      // constant
        PromiseSymbol or StandardSymbol => 8,    // interface
        EscalationSymbol or MomentSymbol => 23,  // event
        _ => 10,                                 // property
    };
}
