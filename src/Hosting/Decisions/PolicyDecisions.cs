using System.Diagnostics;
using System.Text.Json;
using PolicyLint.Hosting.Policies;
using PolicyLint.Hosting.Telemetry;

namespace PolicyLint.Hosting.Decisions;

/// <summary>Decides by a policy, counts and traces it, and keeps what was decided.</summary>
public sealed class PolicyDecisions(PolicyShelf shelf, IDecisionAudit audit, TimeProvider time)
{
    /// <summary>Decides, and keeps the decision before anybody learns of it.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TDecision">The decision.</typeparam>
    /// <param name="policy">The policy: <c>Returns.Info</c>.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="decide">The policy's decision: <c>Returns.Decide</c>.</param>
    /// <param name="explain">Its explanation, <c>Returns.Explain</c>, to keep each clause that applied; null keeps the deciding one alone.</param>
    /// <param name="about">Who asks, about what.</param>
    /// <param name="cancellationToken">Gives up before the decision is kept.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="KeyNotFoundException">The policy is not registered.</exception>
    public async ValueTask<TDecision> DecideAsync<TRequest, TDecision>(
        PolicyInfo policy, TRequest request, Deciding<TRequest, TDecision> decide, Explaining<TRequest>? explain, DecisionCase about, CancellationToken cancellationToken = default)
        where TRequest : struct
        where TDecision : struct
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(decide);
        RegisteredPolicy registered = shelf[policy.Name, policy.Version];
        string requestName = typeof(TRequest).Name;
        using Activity? activity = PolicyTelemetry.Source.StartActivity("policy decide");

        long started = Stopwatch.GetTimestamp();
        TDecision decision = decide(in request);
        TimeSpan taken = Stopwatch.GetElapsedTime(started);

        DateTimeOffset now = Instants.Now(time);
        var kept = new AuditedDecision
        {
            Id = Guid.CreateVersion7(now),
            Policy = policy.Name,
            Version = policy.Version,
            TextHash = registered.TextHash,
            Request = requestName,
            Inputs = JsonSerializer.Serialize(request, AuditJson.Options),
            On = about.On,
            Verdict = (Verdict)Said("Verdict"),
            Clause = Said("DecidedBy").ToString()!,
            AppliedClauses = explain is null ? string.Empty : string.Join('\n', Applied(explain(in request).Entries)),
            Outputs = JsonSerializer.Serialize(decision, AuditJson.Options),
            DecidedAt = now,
            By = about.By,
            About = about.About,
        };
        Record(policy, kept, taken, activity);
        await audit.KeepAsync(kept, cancellationToken);
        return decision;

        // Every decision has both, each with a clause enum of its own.
        object Said(string member) => typeof(TDecision).GetProperty(member)!.GetValue(decision)!;
    }

    private static IEnumerable<string> Applied(IEnumerable<TraceEntry> entries) => entries.SelectMany(entry => Applied(entry.Exceptions.Concat(entry.Rows))
        .Prepend(entry.Outcome == TraceOutcome.Applied ? entry.Clause : string.Empty)
        .Where(clause => clause.Length > 0));

    private static void Record(PolicyInfo policy, AuditedDecision kept, TimeSpan taken, Activity? activity)
    {
        PolicyTelemetry.DecisionDuration.Record(taken.TotalSeconds, new("policy", policy.Name), new("request", kept.Request));
        PolicyTelemetry.Decisions.Add(1, new("policy", policy.Name), new("version", policy.Version), new("request", kept.Request), new("verdict", kept.Verdict.ToString()), new("clause", kept.Clause));
        activity?.SetTag("policy.name", policy.Name).SetTag("policy.version", policy.Version).SetTag("policy.request", kept.Request)
            .SetTag("policy.verdict", kept.Verdict.ToString()).SetTag("policy.clause", kept.Clause).SetTag("policy.about", kept.About);
    }
}
