using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Files that have to do with each other and with no other file. They are bound when somebody first asks.</summary>
internal sealed class PolicyPart
{
    private readonly object _gate = new();
    private readonly Func<PolicyPart, PolicyDirectory, PolicyProject> _bind;
    private readonly ConditionalWeakTable<PolicyDirectory, PolicyProject> _boundAnew = new();
    private PolicyProject? _bound;

    /// <summary>A part that is not bound yet.</summary>
    /// <param name="trees">Its files, in order.</param>
    /// <param name="headers">What each says of itself.</param>
    /// <param name="bind">Binds them; the project that asks gives its directory.</param>
    public PolicyPart(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<PolicyHeader> headers, Func<PolicyPart, PolicyDirectory, PolicyProject> bind)
    {
        Trees = trees;
        Headers = headers;
        _bind = bind;
    }

    /// <summary>Its files, in order.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>What each file says of itself.</summary>
    public IReadOnlyList<PolicyHeader> Headers { get; }

    /// <summary>Whether other names of policies elsewhere would change nothing in it, or it is not bound yet.</summary>
    public bool IsOfAnyNames
    {
        get
        {
            lock (_gate)
            {
                return _bound is not { Findings.IsEmpty: false };
            }
        }
    }

    /// <summary>The same of a part that is one file, with another tree of it.</summary>
    public PolicyPart OfOne(SyntaxTree tree) => new(ImmutableArray.Create(tree), Headers, _bind);

    /// <summary>The files, bound: the same symbols whoever asks, unless what was found speaks of a file elsewhere that is another by now.</summary>
    /// <param name="directory">The project that asks.</param>
    public PolicyProject In(PolicyDirectory directory)
    {
        lock (_gate)
        {
            _bound ??= _bind(this, directory);
        }

        return _bound.LookedAt.All(looked => directory.VersionsOf(looked.Key).SequenceEqual(looked.Value))
            ? _bound
            : _boundAnew.GetValue(directory, asking => _bind(this, asking));
    }
}
