using System.Text.Json;
using PolicyLint.TestKit;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>A worked case of a published policy: what goes in, and what its source says comes out.</summary>
public sealed record PublishedCase(string Id, string Policy, JsonElement Inputs, JsonElement Expected, string Certainty)
{
    /// <summary>All cases, as they were collected.</summary>
    public static IReadOnlyList<PublishedCase> All { get; } = Read();

    /// <summary>Those whose outcome is published beyond doubt; the others depend on a reading that their note states.</summary>
    public static IEnumerable<PublishedCase> Certain => All.Where(c => c.Certainty == "high");

    /// <summary>The case of that number.</summary>
    public static PublishedCase Of(string id) => All.Single(c => c.Id == id);

    private static List<PublishedCase> Read()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests/Corpus/real_cases.json")));
        return document.RootElement.EnumerateArray()
            .Select(c => new PublishedCase(
                c.GetProperty("id").GetString()!,
                c.GetProperty("policy").GetString()!,
                c.GetProperty("inputs").Clone(),
                c.GetProperty("expected").Clone(),
                c.GetProperty("certainty").GetString()!))
            .ToList();
    }
}
