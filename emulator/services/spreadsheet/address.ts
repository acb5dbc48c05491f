/** A1 and R1C1 notation lives with the model; the services and pages reach it here. */
export * from '../../model/address';
