namespace PolicyLint;

/// <summary>What a service standard is about.</summary>
public enum StandardKind
{
    /// <summary>The core of the service: what the customer came for.</summary>
    Core,

    /// <summary>How the customer experiences it.</summary>
    Experience,
}
