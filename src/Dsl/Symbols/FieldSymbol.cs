using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A member of a request.</summary>
public sealed class FieldSymbol : Symbol
{
    internal FieldSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The request.</summary>
    public RequestSymbol Request { get; internal set; } = null!;

    /// <summary>Input, derived, output or formula.</summary>
    public FieldKind Kind { get; internal set; }

    /// <summary>Its type.</summary>
    public PolicyType Type { get; internal set; } = PolicyType.Error;

    /// <summary>Whether it may be unknown.</summary>
    public bool IsOptional { get; internal set; }

    /// <summary>Its least value, if declared.</summary>
    public ConstantExpression? From { get; internal set; }

    /// <summary>Its greatest value, if declared.</summary>
    public ConstantExpression? To { get; internal set; }

    /// <summary>Its value where none is given.</summary>
    public ConstantExpression? Default { get; internal set; }

    /// <summary>What a derived field or formula is.</summary>
    public BoundExpression? Formula { get; internal set; }

    /// <summary>Whether it is passed in, or follows from what is: nothing that is decided on the way changes it.</summary>
    public bool IsAskedFor => Kind == FieldKind.Input || (Kind == FieldKind.Derived && FollowsFromInputs(new HashSet<FieldSymbol>()));

    /// <summary>What an output takes when several rules give it a value.</summary>
    public HitPolicy HitPolicy { get; internal set; }

    /// <summary>What goes round is an error elsewhere.</summary>
    private bool FollowsFromInputs(HashSet<FieldSymbol> seen) => Kind == FieldKind.Input
        || (Kind == FieldKind.Derived && (!seen.Add(this) || ExpressionReads.Of(Formula).All(f => f.FollowsFromInputs(seen))));
}
