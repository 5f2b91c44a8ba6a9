namespace ServiceDesk.Data;

/// <summary>A form or call that was taken, by the key that came with it: the same key again does nothing again.</summary>
public sealed class PostedForm
{
    /// <summary>The key that came with it.</summary>
    public required string Key { get; init; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    /// <summary>What was sent, as a hash: another content under the same key is a mistake of the sender.</summary>
    public required string Content { get; init; }

    /// <summary>The case that it is about.</summary>
    public required string CaseNumber { get; init; }
}
