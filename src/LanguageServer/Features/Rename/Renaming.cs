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

    // Of each file, where its edits end, and by how much those up to there make it longer.
    private readonly Dictionary<string, (int[] Ends, int[] Sums)> _moves;

    private Renaming(WorkspaceSnapshot snapshot, TextEdit[] edits)
    {
        _snapshot = snapshot;
        _edits = edits;
        _moves = edits.GroupBy(e => e.Path, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => (g.Select(e => e.Span.End).ToArray(), SumsOf(g.Select(e => e.NewText.Length - e.Span.Length))),
            StringComparer.Ordinal);
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

        Symbol? other = NameIndex.DeclaredIn(symbol.Policy).FirstOrDefault(s => s.Name == name && !NameIndex.IsSame(s, symbol) && OwnerOf(s) == OwnerOf(symbol))
            ?? (symbol is PolicySymbol own ? snapshot.Projects.Where(p => p.Policies.Contains(own)).SelectMany(p => p.Policies).FirstOrDefault(p => p.Name == name && p.Name != own.Name) : null);
        if (other is not null)
        {
            string file = other.Tree == symbol.Tree ? string.Empty : " of " + Path.GetFileName(other.Tree.Text.Path);
            throw new RpcException(RpcErrorCode.RequestFailed, $"'{name}' is declared already, on line {other.Tree.Text.PositionOf(other.NameSpan.Start).Line + 1}{file}.");
        }

        var renaming = new Renaming(snapshot, [.. NameIndex.Of(snapshot, symbol, cancellationToken)
            .OrderBy(p => p.Document.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Span.Start)
            .Select(p => new TextEdit(p.Document.Path, p.Span, written))]);
        renaming.KeepMeaning(name);
        return renaming;
    }

    /// <summary>The names of generated C# that are others afterwards; none where nothing can be said of them.</summary>
    public IEnumerable<GeneratedNameChange> GeneratedNames()
    {
        foreach (PolicyProject project in _snapshot.Projects)
        {
            PolicyProject renamed = Renamed(project);
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

    /// <summary>
    /// Whatever is spoken of must be spoken of afterwards: a field with the name of a figure would take its place in every condition. That
    /// a name is found which was not found before is what some rename for.
    /// </summary>
    /// <exception cref="RpcException">Somewhere the new name means another thing.</exception>
    private void KeepMeaning(string name)
    {
        foreach (PolicyProject project in _snapshot.Projects)
        {
            PolicyProject renamed = Renamed(project);
            if (renamed == project)
            {
                continue;
            }

            foreach ((PolicySymbol before, PolicySymbol after) in project.Policies.Zip(renamed.Policies))
            {
                var meant = after.References.Select(r => (r.Span.Start, r.Target.Tree.Text.Path, r.Target.NameSpan.Start)).ToHashSet();
                string own = before.Tree.Text.Path;
                Reference? lost = before.References.OrderBy(r => r.Span.Start).FirstOrDefault(r =>
                    !meant.Contains((Moved(own, r.Span.Start), r.Target.Tree.Text.Path, Moved(r.Target.Tree.Text.Path, r.Target.NameSpan.Start))));
                if (lost is not null)
                {
                    throw new RpcException(
                        RpcErrorCode.RequestFailed,
                        $"With the name '{name}', line {before.Tree.Text.PositionOf(lost.Span.Start).Line + 1} of {Path.GetFileName(own)} would speak of something else.");
                }
            }
        }
    }

    private static int[] SumsOf(IEnumerable<int> numbers)
    {
        var sums = new List<int> { 0 };
        foreach (int number in numbers)
        {
            sums.Add(sums[^1] + number);
        }

        return [.. sums];
    }

    /// <summary>Where a place of a file is afterwards.</summary>
    private int Moved(string path, int offset)
    {
        if (!_moves.TryGetValue(path, out (int[] Ends, int[] Sums) moves))
        {
            return offset;
        }

        int passed = Array.BinarySearch(moves.Ends, offset);
        return offset + moves.Sums[passed < 0 ? ~passed : passed + 1];
    }

    private PolicyProject Renamed(PolicyProject project)
    {
        PolicyProject renamed = project;
        foreach (IGrouping<string, TextEdit> edits in _edits.GroupBy(e => e.Path, StringComparer.Ordinal))
        {
            if (project.Policies.FirstOrDefault(p => p.Tree.Text.Path == edits.Key) is { } policy)
            {
                renamed = renamed.With(policy.Tree, SyntaxTree.Parse(FixApplication.Apply(policy.Tree.Text, edits)));
            }
        }

        return renamed;
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
