using System.Text.Json;

namespace PolicyLint.Hosting.Escalations;

/// <summary>Names of people as one column: a JSON array, because a name may hold anything.</summary>
internal static class NamesText
{
    internal static string Write(IReadOnlyList<string> names) => JsonSerializer.Serialize(names);

    internal static IReadOnlyList<string> Read(string text) => JsonSerializer.Deserialize<string[]>(text)!;
}
