using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Configuration;

/// <summary>Reads typed values from a look-up, and keeps what it can't read.</summary>
internal sealed class SettingReader(Func<string, string?> lookup)
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
    private const string Ours = "svcpolicy.";
    private const string Severities = "error, warning, suggestion, hidden or none";

    private static readonly HashSet<string> Known = new(
        PolicyOptionTable.All.Select(option => option.Key).Concat(RuleCatalog.All.Select(PolicyOptions.SeverityKey)), StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableArray<SettingProblem>.Builder _problems = ImmutableArray.CreateBuilder<SettingProblem>();

    public ImmutableArray<SettingProblem> Problems => _problems.ToImmutable();

    public int WholeNumber(PolicyOption option) => Value(option, ParseWholeNumber) ?? ParseWholeNumber(option.Default)!.Value;

    public decimal Share(PolicyOption option) => Value(option, ParseShare) ?? ParseShare(option.Default)!.Value;

    public Money? Money(PolicyOption option) => Value(option, ParseMoney);

    /// <summary>A date; where the option isn't set, a key of the host's may name it.</summary>
    public DateTime? Date(PolicyOption option, string otherKey) =>
        Text(option.Key) is null && Text(otherKey) is not null ? Value(option with { Key = otherKey }, ParseDate) : Value(option, ParseDate);

    /// <summary>The severity that is set for a rule; null where none is. An error stays one: it says that the file can't be read.</summary>
    public FindingSeverity? Severity(RuleDescriptor rule)
    {
        string key = PolicyOptions.SeverityKey(rule);
        if (Text(key) is not { } text)
        {
            return null;
        }

        FindingSeverity? severity = ParseSeverity(text);
        string expected = rule.IsSuppressible ? NearestSeverity(text) : "error: it says that the file can't be read or contradicts itself, and stays";
        if (severity is null || (!rule.IsSuppressible && severity != FindingSeverity.Error))
        {
            AddUnreadable(key, text, expected, NameOf(rule.DefaultSeverity));
            return null;
        }

        return severity;
    }

    /// <summary>Keeps each key of ours that nothing reads, with the one that was probably meant.</summary>
    public void Check(IEnumerable<string> keys)
    {
        // The compiler hands keys on in lower case.
        foreach (string key in keys.Where(key => key.StartsWith(Ours, StringComparison.OrdinalIgnoreCase) && !Known.Contains(key)).OrderBy(key => key, StringComparer.Ordinal))
        {
            string? code = CodeOf(key);
            string wrong = CallerRules.All.Any(rule => rule.Code == code) ? $", but {code} is found in C#. Write 'dotnet_diagnostic.{code}.severity' in a [*.cs] section."
                : code is not null ? $", but there is no rule {code}. Correct the code or remove the line."
                : Spelling.Nearest(key, Known) is { } nearest ? $", which nothing reads. Write '{nearest}', or remove the line."
                : ", which nothing reads. Correct the name or remove the line.";
            _problems.Add(new SettingProblem(key, Text(key) ?? string.Empty, "The .editorconfig sets '" + WithCapitals(key) + "'" + wrong));
        }
    }

    /// <summary>The code in a key that sets the severity of one, whether there is such a rule or not.</summary>
    private static string? CodeOf(string key) =>
        WithCapitals(key).Split('.') is { Length: 3 } parts && string.Equals(parts[2], "severity", StringComparison.OrdinalIgnoreCase) && IsCode(parts[1]) ? parts[1] : null;

    private static bool IsCode(string part) => part.Length > 3 && part.StartsWith("SVP", StringComparison.Ordinal) && part.Skip(3).All(c => c is >= '0' and <= '9');

    /// <summary>A key with its code as rules spell it.</summary>
    private static string WithCapitals(string key) =>
        string.Join(".", key.Split('.').Select(part => part.StartsWith("svp", StringComparison.OrdinalIgnoreCase) ? part.ToUpperInvariant() : part));

    private static FindingSeverity? ParseSeverity(string text) => text.ToLowerInvariant() switch
    {
        "error" => FindingSeverity.Error,
        "warning" => FindingSeverity.Warning,
        "suggestion" or "information" => FindingSeverity.Information,
        "hidden" or "silent" => FindingSeverity.Hidden,
        "none" => FindingSeverity.None,
        _ => null,
    };

    private static string NearestSeverity(string text) =>
        Spelling.Nearest(text, new[] { "error", "warning", "suggestion", "information", "hidden", "silent", "none" }) is { } nearest ? nearest + ", if that is meant, or another of " + Severities : Severities;

    private static string NameOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Information => "suggestion",
        _ => severity.ToString().ToLowerInvariant(),
    };

    private static int? ParseWholeNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 ? value : null;

    private static decimal? ParseShare(string text) =>
        text.EndsWith("%", StringComparison.Ordinal)
        && decimal.TryParse(text.Substring(0, text.Length - 1).TrimEnd(), Plain, CultureInfo.InvariantCulture, out decimal value)
        && value is > 0m and <= 100m ? value / 100m : null;

    private static Money? ParseMoney(string text) => PolicyLint.Money.TryParse(text, out Money money) && money.Amount >= 0m ? money : null;

    private static DateTime? ParseDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) ? date : null;

    private T? Value<T>(PolicyOption option, Func<string, T?> parse)
        where T : struct
    {
        if (Text(option.Key) is not { } text)
        {
            return null;
        }

        T? value = parse(text);
        if (value is null)
        {
            AddUnreadable(option.Key, text, option.Unit, option.Default);
        }

        return value;
    }

    private void AddUnreadable(string key, string value, string expected, string otherwise) => _problems.Add(new SettingProblem(
        key,
        value,
        $"The setting '{key} = {Quoted.Short(value)}' of this file can't be read. Write {expected}; until then {(otherwise.Length == 0 ? "nothing is set" : otherwise + " holds")}."));

    private string? Text(string key) => lookup(key)?.Trim() is { Length: > 0 } text ? text : null;
}
