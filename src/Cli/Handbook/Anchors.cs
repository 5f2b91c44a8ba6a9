using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook;

/// <summary>The places of a page that can be linked to: one for each declaration, of plain letters, each only once.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<Symbol, string> _idOf = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The places of a policy's page. What the page tells elsewhere has none.</summary>
    public Anchors(PolicySymbol policy)
    {
        foreach (Symbol symbol in policy.Declarations.Where(IsTold))
        {
            _idOf[symbol] = Unique(symbol.GetType().Name.Replace("Symbol", string.Empty, StringComparison.Ordinal).ToLowerInvariant() + "-" + Slug(symbol.Name));
        }

        foreach (ImprovementSymbol plan in policy.Improvements)
        {
            _idOf[plan] = Unique("improvement-" + Slug(plan.Name));
        }
    }

    /// <summary>The place of a declaration; null where it is on no page of this policy.</summary>
    public string? Find(Symbol symbol) => _idOf.GetValueOrDefault(symbol);

    /// <summary>Small letters, digits and hyphens; never empty.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name.ToLowerInvariant())
        {
            slug.Append(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-');
        }

        string trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "x" : trimmed;
    }

    private static bool IsTold(Symbol symbol) => symbol is not (ChoiceSymbol or ExampleSymbol or ImprovementSymbol);

    private string Unique(string id)
    {
        string unique = id;
        for (int i = 2; !_taken.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        }

        return unique;
    }
}
