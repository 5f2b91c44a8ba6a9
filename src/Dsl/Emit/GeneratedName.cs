using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>A name of generated C#, and what of a policy it comes from.</summary>
/// <param name="Symbol">What it comes from; several names may come from one symbol, and a name may come from another policy that this one uses.</param>
/// <param name="Container">The type that declares it, from the policy's class on, without namespace and class of the version: <c>Returns.Refund</c>; empty for the class itself.</param>
/// <param name="Identifier">The identifier: <c>Amount</c>.</param>
public sealed record GeneratedName(Symbol Symbol, string Container, string Identifier)
{
    /// <summary>Container and identifier: <c>Returns.Refund.Amount</c>.</summary>
    public string Path => Container.Length == 0 ? Identifier : Container + "." + Identifier;
}
