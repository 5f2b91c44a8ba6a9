using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Features.CodeActions;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Rename;

/// <summary>A thing gets another name, in every file that speaks of it; what that makes of generated C# is worked out by binding the policies anew.</summary>
internal sealed class Renaming
{
    private readonly WorkspaceSnapshot _snapshot;
    private readonly TextEdit[] _edits;

    private Renaming(WorkspaceSnapshot snapshot, TextEdit[] edits)
    {
        _snapshot = snapshot;
        _edits = edits;
    }

    /// <summary>What changes in the policies.</summary>
    public WorkspaceEdit Edit => WorkspaceEdits.Of(_snapshot, _edits);

    /// <summary>The rename of a thing.</summary>
    /// <exception cref="RpcException">The new name is none, or is taken.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static Renaming Of(WorkspaceSnapshot snapshot, Symbol symbol, string newName, CancellationToken cancellationToken)
    {
        string name = newName.Trim();
        if (!PolicyName.TryWrite(name, isDotted: symbol is PolicySymbol, out string? written))
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"'{name}' is no name. A name is letters, digits and '_', and starts with a letter.");
        }

        Symbol? other = NameIndex.DeclaredIn(symbol.Policy).FirstOrDefault(s => s.Name == name && !NameIndex.IsSame(s, symbol) && OwnerOf(s) == OwnerOf(symbol));
        if (other is not null)
        {
            throw new RpcException(RpcErrorCode.RequestFailed, $"'{name}' is declared already, on line {other.Tree.Text.PositionOf(other.NameSpan.Start).Line + 1}.");
        }

        return new Renaming(snapshot, [.. NameIndex.Of(snapshot, symbol, cancellationToken)
            .OrderBy(p => p.Document.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Span.Start)
            .Select(p => new TextEdit(p.Document.Path, p.Span, written))]);
    }

    /// <summary>The names of generated C# that are others afterwards; none where nothing can be said of them.</summary>
    public IEnumerable<GeneratedNameChange> GeneratedNames()
    {
        foreach (PolicyProject project in _snapshot.Projects)
        {
            PolicyProject renamed = project;
            foreach (IGrouping<string, TextEdit> edits in _edits.GroupBy(e => e.Path, StringComparer.Ordinal))
            {
                if (project.Policies.FirstOrDefault(p => p.Tree.Text.Path == edits.Key) is { } policy)
                {
                    renamed = renamed.With(policy.Tree, SyntaxTree.Parse(FixApplication.Apply(policy.Tree.Text, edits)));
                }
            }

            if (renamed == project)
            {
                continue;
            }

            foreach ((PolicySymbol before, PolicySymbol after) in project.Policies.Zip(renamed.Policies))
            {
                var old = Dsl.Emit.GeneratedNames.Of(before);
                var now = Dsl.Emit.GeneratedNames.Of(after);

                // Lengths differ where two names become one identifier, or no longer do: SVP1007 says so, and no C# is made of one of them.
                foreach ((GeneratedName was, GeneratedName becomes) in old.Length == now.Length ? old.Zip(now) : [])
                {
                    if (was.Identifier != becomes.Identifier)
                    {
                        yield return new GeneratedNameChange(was.Container, was.Identifier, becomes.Identifier);
                    }
                }
            }
        }
    }

    /// <summary>Within what no two things may have one name: declarations of a policy, members of one declaration.</summary>
    private static Symbol? OwnerOf(Symbol symbol) => symbol switch
    {
        PolicySymbol => null,
        FieldSymbol field => field.Request,
        ChoiceValueSymbol value => value.Choice,
        ClauseSymbol { Parent: { } parent } => parent,
        _ => symbol.Policy,
    };
}
