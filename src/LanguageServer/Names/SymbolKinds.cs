using PolicyLint.Dsl.Symbols;

namespace PolicyLint.LanguageServer.Names;

/// <summary>What a symbol is, in the words of the language and as editors number their icons.</summary>
internal static class SymbolKinds
{
    /// <summary>In the words of the language.</summary>
    public static string WordOf(Symbol symbol) => symbol switch
    {
        FieldSymbol { Kind: FieldKind.Output } => "output",
        FieldSymbol { Kind: FieldKind.Derived } => "derived field",
        FieldSymbol => "field",
        ChoiceValueSymbol => "value",
        ClauseSymbol { Parent: not null } => "exception",
        ClauseSymbol => "rule",
        EscalationStepSymbol => "step",
        ImprovementSymbol => "improve",
        RowSymbol => "row",
        _ => symbol.GetType().Name[..^nameof(Symbol).Length].ToLowerInvariant(),
    };

    /// <summary>The <c>SymbolKind</c> of LSP 3.17.</summary>
    public static int IconOf(Symbol symbol) => symbol switch
    {
        PolicySymbol => 4,                  // package
        RequestSymbol => 23,                // struct
        FieldSymbol => 8,                   // field
        ChoiceSymbol => 10,                 // enum
        ChoiceValueSymbol or SegmentSymbol => 22, // enum member
        RuleSymbol or ClauseSymbol or TableSymbol => 12, // function
        RoleSymbol => 5,                    // class
        FigureSymbol => 14,                 // constant
        PromiseSymbol or StandardSymbol => 11, // interface
        EscalationSymbol or JourneySymbol => 24, // event
        CalendarSymbol => 19,               // object
        ExampleSymbol => 6,                 // method
        _ => 7,                             // property
    };
}
