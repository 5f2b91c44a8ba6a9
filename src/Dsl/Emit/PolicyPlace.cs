namespace PolicyLint.Dsl.Emit;

/// <summary>Where the C# of a policy goes.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Class">The class of its name.</param>
/// <param name="VersionClass">The class nested in that one, where the policy has several versions.</param>
/// <param name="HintName">The name of its file.</param>
/// <param name="FamilyHintName">The name of the file that all versions share; null where there is one version.</param>
public sealed record PolicyPlace(string Namespace, string Class, string? VersionClass, string HintName, string? FamilyHintName)
{
    /// <summary>The class that holds the policy, from <c>global::</c> on.</summary>
    public string FullName => FamilyName + (VersionClass is null ? string.Empty : "." + VersionClass);

    /// <summary>The class of the policy's name, from <c>global::</c> on.</summary>
    public string FamilyName => "global::" + Namespace + "." + Class;
}
