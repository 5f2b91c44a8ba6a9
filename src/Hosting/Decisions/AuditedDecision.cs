namespace PolicyLint.Hosting.Decisions;

/// <summary>A decision as it is kept: enough to decide it again, by the same text, years later.</summary>
public sealed class AuditedDecision
{
    /// <summary>Its key; later decisions have greater ones.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The version that decided; null if the policy has none.</summary>
    public decimal? Version { get; init; }

    /// <summary>The key of the text that decided: a <see cref="KeptPolicyText"/>.</summary>
    public required string TextHash { get; init; }

    /// <summary>The name of the request, as C# knows it.</summary>
    public required string Request { get; init; }

    /// <summary>What was asked: the request as JSON, in the names of the policy; by older versions of this library, in those of C#.</summary>
    public required string Inputs { get; init; }

    /// <summary>The day decided for, where the policy has versions side by side or rules in force for a time; else null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The clause that decided, as C# knows it; <c>None</c> where no rule stood against it.</summary>
    public required string Clause { get; init; }

    /// <summary>Every clause and table row that applied, in the order of the policy, a line each; empty where no explanation was asked for.</summary>
    public required string AppliedClauses { get; init; }

    /// <summary>The whole decision as JSON, as <see cref="Inputs"/>: verdict, clause, roles and outputs.</summary>
    public required string Outputs { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Who asked.</summary>
    public required string By { get; init; }

    /// <summary>The app's key of the case that it is about; null where there is none.</summary>
    public string? About { get; init; }
}
