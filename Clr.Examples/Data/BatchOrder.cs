namespace Clr.Examples.Data;

/// <summary>The order in which batches go through the training data.</summary>
internal enum BatchOrder
{
    /// <summary>Every pass in a new order, given by the seed.</summary>
    Shuffled,

    /// <summary>Every pass in the order of the data, as Caffe goes through the pictures of CIFAR-10.</summary>
    AsStored,
}
