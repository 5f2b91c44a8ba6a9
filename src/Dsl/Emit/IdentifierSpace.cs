using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>Identifiers that are taken in one place: by symbols, by what is generated there, and by what any such place has.</summary>
internal sealed class IdentifierSpace
{
    private readonly HashSet<string> _everywhere;
    private readonly Dictionary<string, Symbol?> _here = new(StringComparer.Ordinal);

    /// <summary>A place without symbols.</summary>
    /// <param name="everywhere">What any place of the kind has; shared, and never changed.</param>
    /// <param name="reserved">What this one has besides.</param>
    public IdentifierSpace(HashSet<string> everywhere, params string[] reserved)
    {
        _everywhere = everywhere;
        foreach (string name in reserved)
        {
            _here[name] = null;
        }
    }

    /// <summary>Whether an identifier is taken, and by which symbol; null: by what is generated.</summary>
    public bool IsTaken(string name, out Symbol? by) => _here.TryGetValue(name, out by) || _everywhere.Contains(name);

    /// <summary>Takes an identifier; null for what is generated.</summary>
    public void Take(string name, Symbol? by) => _here[name] = by;
}
