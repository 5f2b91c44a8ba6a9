using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Rename;

/// <summary>Between the names of a policy and those of its generated C#, for clients that know the C# that speaks of them.</summary>
internal static class GeneratedNameCommands
{
    /// <summary>The names of generated C# that come from the thing at a place; with a new name, those that it would change.</summary>
    /// <exception cref="RpcException">Nothing there has a name that could be another, or the new name is none, or is taken.</exception>
    public static GeneratedNameChange[] NamesOf(WorkspaceSnapshot snapshot, string uri, Position position, string? newName, CancellationToken cancellationToken)
    {
        Symbol symbol = RenameTarget.At(snapshot, uri, position).Symbol;
        return newName is not null
            ? [.. Renaming.Of(snapshot, symbol, newName, cancellationToken).GeneratedNames()]
            : [.. All(snapshot).Where(n => NameIndex.IsSame(n.Symbol, symbol)).Select(n => new GeneratedNameChange(n.Container, n.Identifier)).Distinct()];
    }

    /// <summary>The rename in the policies that gives a name of generated C# another identifier.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="container">The type that declares the name, from the policy's class on; the policies' own class has none.</param>
    /// <param name="name">Its identifier.</param>
    /// <param name="newName">The identifier that it should have.</param>
    /// <param name="cancellationToken">Nobody wants it any more.</param>
    /// <exception cref="RpcException">No policy makes such a name, or no name of a policy makes such an identifier.</exception>
    public static GeneratedRename Rename(WorkspaceSnapshot snapshot, string container, string name, string newName, CancellationToken cancellationToken)
    {
        GeneratedName generated = All(snapshot).FirstOrDefault(n => n.Container == container && n.Identifier == name)
            ?? throw new RpcException(RpcErrorCode.RequestFailed, $"No policy makes a name '{name}' in '{container}'.");
        if (Candidate(generated, newName) is { } candidate)
        {
            var renaming = Renaming.Of(snapshot, generated.Symbol, candidate, cancellationToken);
            GeneratedNameChange[] changes = [.. renaming.GeneratedNames()];
            if (changes.Contains(new GeneratedNameChange(container, name, newName)))
            {
                return new GeneratedRename(renaming.Edit, changes);
            }
        }

        throw new RpcException(RpcErrorCode.RequestFailed, $"No name of '{generated.Symbol.Name}' in the policy makes '{newName}' of '{name}' in C#.");
    }

    private static IEnumerable<GeneratedName> All(WorkspaceSnapshot snapshot) => snapshot.Projects.SelectMany(p => p.Policies).SelectMany(p => GeneratedNames.Of(p));

    /// <summary>
    /// The new identifier without what the generator puts around the name (<c>RefundDecision</c>, <c>ReturnWindow_Faulty</c>), with a small
    /// letter first where the policy's name has one. Whether it makes the identifier, the generator says.
    /// </summary>
    private static string? Candidate(GeneratedName generated, string newName)
    {
        string old = generated.Symbol.Name;
        int at = generated.Identifier.LastIndexOf(old, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        string before = generated.Identifier[..at];
        string after = generated.Identifier[(at + old.Length)..];
        if (newName.Length <= before.Length + after.Length || !newName.StartsWith(before, StringComparison.Ordinal) || !newName.EndsWith(after, StringComparison.Ordinal))
        {
            return null;
        }

        string name = newName[before.Length..^after.Length];
        return char.IsLower(old[0]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }
}
