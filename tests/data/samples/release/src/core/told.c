/* Signpost 2.0.0 */
