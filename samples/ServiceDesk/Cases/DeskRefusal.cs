namespace ServiceDesk.Cases;

/// <summary>What the desk does not do, in words that the person reads; nothing has been stored.</summary>
/// <param name="status">The HTTP status that says the same: 403 not yours, 404 not there, 409 too late, 422 the key was for something else.</param>
/// <param name="message">The words.</param>
public sealed class DeskRefusal(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;
}
