using System.Collections.Immutable;

namespace PolicyLint.Dsl.Findings;

/// <summary>The rules about the C# that uses a policy. The build checks them, on the compiler's symbols; every host knows what they are called.</summary>
public static class CallerRules
{
    /// <summary>A policy is asked, and nobody looks at its answer.</summary>
    public static RuleDescriptor DecisionThrownAway { get; } = Rule("SVP7001", "Look at what the policy decides", FindingSeverity.Warning);

    /// <summary>A verdict is tested for <c>Allow</c> alone although somebody may have to be asked.</summary>
    public static RuleDescriptor AllowAlone { get; } = Rule("SVP7002", "Reckon with cases that are referred", FindingSeverity.Warning);

    /// <summary>A literal repeats a figure of the policy.</summary>
    public static RuleDescriptor RepeatedFigure { get; } = Rule("SVP7003", "Take figures from the policy", FindingSeverity.Information);

    /// <summary>The project compiles for a language or a framework that the generated code is too new for.</summary>
    public static RuleDescriptor BelowTheFloor { get; } = Rule("SVP7004", "Compile policies with C# 12 for .NET 8, or newer", FindingSeverity.Error);

    /// <summary>A version of a policy is asked after its last day.</summary>
    public static RuleDescriptor EndedVersion { get; } = Rule("SVP7005", "Ask the version that is in force", FindingSeverity.Warning);

    /// <summary>Policies of the project have findings with a fix: said in C#, where tools look that pass other files by.</summary>
    public static RuleDescriptor FixesAtHand { get; } = Rule("SVP7006", "Apply the fixes of the policies", FindingSeverity.Information);

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = ImmutableArray.Create(DecisionThrownAway, AllowAlone, RepeatedFigure, BelowTheFloor, EndedVersion, FixesAtHand);

    private static RuleDescriptor Rule(string code, string title, FindingSeverity severity) => new(code, title, "Code", severity);
}
