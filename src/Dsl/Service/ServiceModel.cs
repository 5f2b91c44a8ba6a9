namespace PolicyLint.Dsl.Service;

/// <summary>What a service level is reckoned with.</summary>
public enum ServiceModel
{
    /// <summary><see cref="FluidBacklog"/>: work that may wait while the doors are closed.</summary>
    Backlog,

    /// <summary><see cref="ErlangC"/>: contacts that are answered within minutes, and wait as long as it takes.</summary>
    ErlangC,

    /// <summary><see cref="ErlangA"/>: contacts that give up.</summary>
    ErlangA,
}
