using System.Collections.Immutable;
using System.Text.Json;
using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Emit;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Hosts;

namespace PolicyLint.Hosting.Replay;

/// <summary>One text of a policy, read so that it decides: any version ever kept, whether or not the app still has code of it.</summary>
/// <remarks>It decides by the language's reference evaluator, some hundred times slower than generated code: for audits, not for requests. Immutable, safe for concurrent use.</remarks>
public sealed class PolicyEdition
{
    private readonly PolicySymbol _policy;
    private readonly CSharpNames _names;

    private PolicyEdition(PolicySymbol policy)
    {
        _policy = policy;
        _names = CSharpNames.Of(policy);
    }

    /// <summary>The full name of the policy.</summary>
    public string Name => _policy.Name;

    /// <summary>Its version; null if it has none.</summary>
    public decimal? Version => _policy.Version;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text of a policy that speaks of no other.</param>
    /// <returns>The edition.</returns>
    /// <exception cref="InvalidOperationException">The text has errors; the message gives the first.</exception>
    public static PolicyEdition Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tree = SyntaxTree.Parse(PolicyText.From(text, "kept.svcpolicy"));
        var project = PolicyProject.Bind([tree], MachineTimeZones.Source);
        Finding? error = tree.Findings.Concat(project.Findings).FirstOrDefault(f => f.Severity == FindingSeverity.Error);
        return error is null
            ? new PolicyEdition(project.Policies.Single())
            : throw new InvalidOperationException($"The text of the policy has errors, the first in line {tree.Text.PositionOf(error.Span.Start).Line + 1}: {error.Message}");
    }

    /// <summary>Decides a request that was kept.</summary>
    /// <param name="request">The name of the request, as C# knows it.</param>
    /// <param name="inputs">The request as it was kept: the JSON of its converter, or that of older versions of this library.</param>
    /// <param name="on">The day decided for; null: every rule is in force.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="InvalidOperationException">This edition has no such request, it needs a field that was not kept, or its arithmetic goes past what a number or a date holds.</exception>
    public EditionDecision Decide(string request, string inputs, DateOnly? on = null)
    {
        RequestSymbol asked = _policy.Requests.FirstOrDefault(r => _names[r] == request)
            ?? throw new InvalidOperationException($"{this} has no request {request}.");
        using JsonDocument json = JsonDocument.Parse(inputs);
        var values = new Dictionary<FieldSymbol, object?>();
        foreach (FieldSymbol field in asked.Fields.Where(f => f.Kind == FieldKind.Input))
        {
            if (json.RootElement.TryGetProperty(field.Name, out JsonElement kept) || json.RootElement.TryGetProperty(_names[field], out kept))
            {
                values.Add(field, KeptValue.Read(kept, field));
            }
            else if (field.Default is null && !field.IsOptional)
            {
                throw new InvalidOperationException($"{this} needs the field {field.Name} of {request}, which was not asked for then.");
            }
        }

        Decision decision = Decide(asked, values, on);
        return new EditionDecision(
            decision.Verdict,
            decision.DecidedBy is { } clause ? _names[clause] : "None",
            [.. decision.Approvers.Select(r => r.Name)],
            asked.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula).ToImmutableSortedDictionary(f => _names[f], f => (f, decision.Values.GetValueOrDefault(f)), StringComparer.Ordinal));
    }

    private Decision Decide(RequestSymbol request, Dictionary<FieldSymbol, object?> values, DateOnly? on)
    {
        try
        {
            return new Evaluator(MachineTimeZones.Source).Decide(request, values, on?.ToDateTime(default));
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw new InvalidOperationException($"{this} can't decide this {request.Name}: its arithmetic goes past what a number or a date holds.", e);
        }
    }

    /// <summary>What changed from another edition to this one, a line a change, as <c>policylint diff</c> tells it.</summary>
    /// <param name="before">The older edition.</param>
    /// <returns>The changes, those for customers first.</returns>
    public IReadOnlyList<string> ChangesSince(PolicyEdition before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var comparison = PolicyComparison.Of(before._policy, _policy, MachineTimeZones.Source);
        return [.. comparison.Changes.Select(c => $"{c.Direction}: {c.Sentence}"), .. comparison.Undecided.Select(u => u.Reason)];
    }

    /// <summary>The name and the version.</summary>
    /// <returns>As in <c>Returns 3</c>.</returns>
    public override string ToString() => Version is null ? Name : FormattableString.Invariant($"{Name} {Version}");
}
