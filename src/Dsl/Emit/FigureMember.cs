namespace PolicyLint.Dsl.Emit;

/// <summary>A figure of a policy that C# can take from a member of the generated code.</summary>
/// <param name="Class">The class with the member, as metadata names it: <c>Contoso.Policies.Returns+Promises</c>.</param>
/// <param name="Member">The member.</param>
/// <param name="Expression">How C# takes the figure from it, from <c>global::</c> on; null where it takes a day to say which value holds.</param>
/// <param name="Value">The figure: a <see cref="TimeSpan"/> or a <see cref="Money"/>.</param>
public sealed record FigureMember(string Class, string Member, string? Expression, object Value)
{
    /// <summary>Under which name a finding hands <see cref="Expression"/> to whoever puts it right.</summary>
    public const string ExpressionProperty = "PolicyLint.Figure";

    /// <summary>The member as somebody speaks of it: <c>Returns.Promises.SameDay</c>.</summary>
    public string Name => Class.Substring(Class.LastIndexOf('.') + 1).Replace('+', '.') + "." + Member;
}
